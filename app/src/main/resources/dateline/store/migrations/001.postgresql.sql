CREATE TABLE article_words (
    num   INTEGER PRIMARY KEY REFERENCES article (num),
    words TSVECTOR NOT NULL
);
CREATE INDEX article_words_words ON article_words USING GIN (words);

CREATE TABLE incident_words (
    num   INTEGER PRIMARY KEY REFERENCES incident (num) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);
CREATE INDEX incident_words_words ON incident_words USING GIN (words);

CREATE INDEX incident_spot ON incident (lat, lon);
