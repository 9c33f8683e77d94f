-- By day, with the toll beside: a time line is added up without a look at the incidents.
CREATE INDEX incident_day_toll ON incident (first_day, killed_low, killed_best, killed_high);
