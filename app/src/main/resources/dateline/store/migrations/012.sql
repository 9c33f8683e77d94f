-- Under which number each row of an incident leaves in the format of others; given once, and never to another.
CREATE TABLE outgoing (
    scheme   WORD NOT NULL,
    incident WORD NOT NULL,
    part     INTEGER NOT NULL,
    series   WORD NOT NULL,
    number   BIGINT NOT NULL,
    PRIMARY KEY (scheme, incident, part)
);
CREATE UNIQUE INDEX outgoing_number ON outgoing (scheme, series, number);
