-- The words are kept without the texts, which article_version has.
CREATE VIRTUAL TABLE article_words USING fts5(words, content='', contentless_delete=1);
CREATE VIRTUAL TABLE incident_words USING fts5(words, content='', contentless_delete=1);

-- In degrees, of 32 bits: candidates only, the exact point is in incident.
CREATE VIRTUAL TABLE incident_spot USING rtree(num, south, north, west, east);
