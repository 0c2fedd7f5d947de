-- With whose office a task lies: the code of the first group's office, empty for what is asked of persons one by one.
alter table step
    add column holder text generated always as (
        case when persons = '{}' then regexp_replace(coalesce(groups[1], ''), '[A-Z][a-z]+$', '') else '' end) stored,
    -- Since when that office has the case without a break, whatever steps it takes there; null for a task from before this was kept.
    add column since timestamptz;

update step w set since = coalesce(
    (select min(p.arrived_at) from step p
        where w.holder <> '' and p.number = w.number and p.handling is not distinct from w.handling and p.holder = w.holder
            and not exists (select from step q
                where q.number = w.number and q.handling is not distinct from w.handling and q.holder <> w.holder
                    and q.arrived_at > p.arrived_at and q.arrived_at <= w.arrived_at)),
    w.arrived_at)
where w.done_at is null and w.gone_at is null;

-- What lies with an office, and how long it took there the last times.
create index step_held on step (holder, number) where done_at is null and gone_at is null;
create index step_usual on step (holder, key, done_at desc) where done_at is not null and recalled_at is null;

-- What is counted by who has it, read off the indexes alone.
create index suggestion_under_way on suggestion (body) include (number, state, round, accepted_on) where closed_on is null;
drop index step_case_waiting;
create index step_case_waiting on step (number) include (key, holder, since, arrived_at, due) where done_at is null and gone_at is null;
