-- What was pressed for because it was late 催办, in one notice a unit, or called to mind 提醒, in one a deputy.
create table nudge (
    id        bigint generated always as identity primary key,
    -- Who presses: a congress body or a street.
    office    text not null references office,
    -- Code of the unit or government, or user id of the deputy.
    recipient text not null,
    sent_on   date not null,
    sent_at   timestamptz not null,
    sent_by   text not null
);
create index nudge_recipient on nudge (recipient, sent_on desc);
create table nudge_item (
    nudge  bigint not null references nudge on delete cascade,
    step   bigint not null references step,
    number text not null references case_head on update cascade,
    primary key (nudge, step)
);
create index nudge_item_number on nudge_item (number);
create index nudge_item_step on nudge_item (step);
