-- All that is filtered and sorted by, in the order that is asked for most: what many incidents fit is found without a look at them.
DROP INDEX incident_by_day;
CREATE INDEX incident_found ON incident (
    (first_day IS NULL), first_day, id, last_day, country, admin1, place, lat, lon, killed, sources, review, changed);
