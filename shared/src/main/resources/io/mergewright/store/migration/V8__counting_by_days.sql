-- Whoever counts reads days, and again those of them in which something has changed.
CREATE INDEX suggestion_fact_day ON suggestion_fact (utc_day);

-- Few suggestions have a label.
CREATE INDEX suggestion_label ON suggestion (label);
