-- The agency that an article credits; null too for what was read before this column was there.
ALTER TABLE article_version ADD COLUMN agency WORD;
