-- Articles that were made to be forgotten: which, when, by whom and why, and nothing of what they said.
CREATE TABLE forgotten (
    article WORD NOT NULL PRIMARY KEY,
    at      WORD NOT NULL,
    who     WORD NOT NULL,
    because WORD NOT NULL
);

-- Their texts, as digests that nobody can try without the store's secret: none may come back under another id.
CREATE TABLE forgotten_text (
    print   WORD NOT NULL,
    article WORD NOT NULL REFERENCES forgotten (article),
    PRIMARY KEY (print, article)
);
CREATE INDEX forgotten_text_article ON forgotten_text (article);
