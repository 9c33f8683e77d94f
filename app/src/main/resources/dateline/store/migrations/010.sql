-- Which incidents the articles of a word, or of an outlet, tell of is read from the index alone.
DROP INDEX account_article;
CREATE INDEX account_article ON account (article, number, incident);
