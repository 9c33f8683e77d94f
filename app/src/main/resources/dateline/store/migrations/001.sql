-- WORD is text that sorts by its bytes, in every database alike.

-- Every version of every article, as it was given.
CREATE TABLE article_version (
    article   WORD NOT NULL,
    number    INTEGER NOT NULL,
    added     WORD NOT NULL,
    uri       WORD,
    publisher WORD,
    title     WORD,
    byline    WORD,
    published WORD,
    language  WORD,
    sha256    WORD NOT NULL,
    text      WORD NOT NULL,
    PRIMARY KEY (article, number)
);

-- The current version of each article; original is the article of which it is a copy.
CREATE TABLE article (
    num       INTEGER PRIMARY KEY,
    id        WORD NOT NULL UNIQUE,
    version   INTEGER NOT NULL,
    sha256    WORD NOT NULL,
    relevant  INTEGER NOT NULL,
    relevance DOUBLE PRECISION NOT NULL,
    original  WORD,
    FOREIGN KEY (id, version) REFERENCES article_version (article, number)
);

-- The incidents as filters and sorting see them; whole they are in incident_json.
CREATE TABLE incident (
    num       INTEGER PRIMARY KEY,
    id        WORD NOT NULL UNIQUE,
    created   WORD NOT NULL,
    changed   WORD NOT NULL,
    first_day WORD,
    last_day  WORD,
    country   WORD,
    admin1    WORD,
    place     WORD,
    lat       DOUBLE PRECISION,
    lon       DOUBLE PRECISION,
    killed    INTEGER,
    sources   INTEGER NOT NULL,
    review    WORD NOT NULL
);
CREATE INDEX incident_first_day ON incident (first_day, last_day);
CREATE INDEX incident_changed ON incident (changed);
CREATE INDEX incident_place ON incident (country, admin1);
CREATE INDEX incident_review ON incident (review);

CREATE TABLE incident_json (
    num  INTEGER PRIMARY KEY REFERENCES incident (num) ON DELETE CASCADE,
    json WORD NOT NULL
);

CREATE TABLE incident_type (
    type     WORD NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (num) ON DELETE CASCADE,
    PRIMARY KEY (type, incident)
);
CREATE INDEX incident_type_incident ON incident_type (incident);

-- Names of participants, folded, and ids of known actors, each once.
CREATE TABLE name (
    num  INTEGER PRIMARY KEY,
    kind WORD NOT NULL,
    name WORD NOT NULL,
    UNIQUE (kind, name)
);
CREATE TABLE incident_name (
    name     INTEGER NOT NULL REFERENCES name (num),
    incident INTEGER NOT NULL REFERENCES incident (num) ON DELETE CASCADE,
    PRIMARY KEY (name, incident)
);
CREATE INDEX incident_name_incident ON incident_name (incident);

CREATE TABLE incident_figure (
    incident INTEGER NOT NULL REFERENCES incident (num) ON DELETE CASCADE,
    counted  WORD NOT NULL,
    of_group WORD NOT NULL,
    codebook WORD NOT NULL,
    low      BIGINT,
    best     BIGINT,
    high     BIGINT,
    PRIMARY KEY (incident, counted, of_group, codebook)
);

-- What a figure is over all its groups.
CREATE TABLE incident_total (
    counted  WORD NOT NULL,
    number   BIGINT NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (num) ON DELETE CASCADE,
    PRIMARY KEY (counted, number, incident)
);
CREATE INDEX incident_total_incident ON incident_total (incident);

-- Accounts of the current versions, in text order.
CREATE TABLE account (
    id        WORD PRIMARY KEY,
    article   INTEGER NOT NULL REFERENCES article (num),
    number    INTEGER NOT NULL,
    incident  INTEGER REFERENCES incident (num),
    scope     WORD NOT NULL,
    first_day WORD,
    last_day  WORD,
    country   WORD,
    json      WORD NOT NULL
);
CREATE INDEX account_article ON account (article, number);
CREATE INDEX account_incident ON account (incident, article);
CREATE INDEX account_aggregate ON account (country, first_day) WHERE scope = 'aggregate';

-- What the linker asks for: under which keys an article is filed, which accounts are alike, which texts are copies.
CREATE TABLE filed (
    key     WORD NOT NULL,
    article INTEGER NOT NULL REFERENCES article (num),
    PRIMARY KEY (key, article)
);
CREATE INDEX filed_article ON filed (article);

CREATE TABLE likeness (
    a       WORD NOT NULL,
    b       WORD NOT NULL,
    score   DOUBLE PRECISION NOT NULL,
    because WORD NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX likeness_b ON likeness (b);
CREATE INDEX likeness_score ON likeness (score, a, b);

CREATE TABLE copy_pair (
    a WORD NOT NULL,
    b WORD NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX copy_pair_b ON copy_pair (b);

-- What people ruled; rows are only ever added.
CREATE TABLE ruling (
    number INTEGER PRIMARY KEY,
    id     WORD NOT NULL UNIQUE,
    json   WORD NOT NULL
);

-- Ids that incidents had, and the incident that each now leads to.
CREATE TABLE former (
    id       WORD PRIMARY KEY,
    incident WORD NOT NULL
);
CREATE INDEX former_incident ON former (incident);

-- The feed; rows are only ever added.
CREATE TABLE change (
    number   INTEGER PRIMARY KEY,
    at       WORD NOT NULL,
    kind     WORD NOT NULL,
    incident WORD NOT NULL,
    others   WORD NOT NULL
);
CREATE INDEX change_at ON change (at);
CREATE INDEX change_incident ON change (incident);
