-- What an overview adds up without reading incidents whole: the main type, and those killed as tallies count them.
ALTER TABLE incident ADD COLUMN type WORD;
ALTER TABLE incident ADD COLUMN killed_low BIGINT;
ALTER TABLE incident ADD COLUMN killed_best BIGINT;
ALTER TABLE incident ADD COLUMN killed_high BIGINT;

-- Whose an article is: the publisher's name, else the host of its address, folded.
ALTER TABLE article ADD COLUMN outlet WORD;
CREATE INDEX article_outlet ON article (outlet);

-- What came last is asked for each second.
CREATE INDEX article_version_added ON article_version (added);

-- Which articles each ruling is on.
CREATE TABLE ruled_article (
    article WORD NOT NULL,
    ruling  INTEGER NOT NULL REFERENCES ruling (number),
    PRIMARY KEY (article, ruling)
);
