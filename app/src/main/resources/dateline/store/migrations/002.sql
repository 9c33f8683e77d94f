-- The order that is asked for most, with the undated last, each way.
CREATE INDEX incident_by_day ON incident ((first_day IS NULL), first_day, id);
CREATE INDEX incident_by_day_down ON incident ((first_day IS NULL), first_day DESC, id);

CREATE INDEX incident_killed ON incident (killed);

-- Sorted as incidents are, so that many of them are looked up one after the other.
CREATE INDEX incident_total_counted ON incident_total (counted, incident, number);
