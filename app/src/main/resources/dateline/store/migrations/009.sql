-- Who may use the store through a server.
CREATE TABLE member (
    name     WORD NOT NULL PRIMARY KEY,
    role     WORD NOT NULL,
    names    INTEGER NOT NULL,
    password WORD NOT NULL,
    created  WORD NOT NULL
);

-- Whoever is signed in; of the ticket only its digest is kept.
CREATE TABLE sitting (
    digest WORD NOT NULL PRIMARY KEY,
    member WORD NOT NULL REFERENCES member (name),
    csrf   WORD NOT NULL,
    begun  WORD NOT NULL,
    used   WORD NOT NULL
);

-- What programs come with.
CREATE TABLE token (
    id      WORD NOT NULL PRIMARY KEY,
    digest  WORD NOT NULL UNIQUE,
    member  WORD NOT NULL REFERENCES member (name),
    label   WORD NOT NULL,
    scopes  WORD NOT NULL,
    created WORD NOT NULL,
    expires WORD
);

-- What was done, each line with a digest of itself and the one before.
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY,
    at     WORD NOT NULL,
    who    WORD NOT NULL,
    what   WORD NOT NULL,
    detail WORD NOT NULL,
    digest WORD NOT NULL
);

-- What this store alone knows, and the end of the audit.
CREATE TABLE secret (
    name  WORD NOT NULL PRIMARY KEY,
    value WORD NOT NULL
);
