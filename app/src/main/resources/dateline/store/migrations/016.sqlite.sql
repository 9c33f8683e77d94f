-- What is kept of an article's accounts to tell at a glance which articles need not be loaded to be compared with a new one. Older
-- articles get theirs when they are next compared, or all are linked anew.
CREATE TABLE glance (
    article INTEGER NOT NULL REFERENCES article (num),
    number  INTEGER NOT NULL,
    seen    WORD NOT NULL,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;
