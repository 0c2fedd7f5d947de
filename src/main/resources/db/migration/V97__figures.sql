-- A body's suggestions of a year and the open ones, without a look at those closed long before.
create index suggestion_closed on suggestion (body, closed_on);

-- What falls due in a year, for the figures of it.
create index undertaking_kept on undertaking (kept_by);
