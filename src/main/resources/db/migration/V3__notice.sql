-- Mails to be sent and telephone calls to be made; both are written in the transaction of the act they report.
create table outbox (
    id           uuid        primary key,
    template     text        not null,
    case_number  text        not null,
    person       text        not null,
    name         text        not null,
    address      text        not null,
    ring_office  text        not null,
    subject      text        not null,
    sentence     text        not null,
    html_body    text        not null,
    text_body    text        not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
    attempts     int         not null default 0,
    last_error   text,
    written      timestamptz not null,
    next_attempt timestamptz not null,
    settled      timestamptz
);

create index outbox_due on outbox (next_attempt) where state = 'waiting';
create index outbox_case on outbox (case_number, written);

create table phone_call (
    id          uuid        primary key,
    office      text        not null,
    person      text        not null,
    name        text        not null,
    case_number text        not null,
    subject     text        not null,
    sentence    text        not null,
    -- The mail that was refused, when that is why somebody has to ring.
    mail        uuid        references outbox (id),
    written     timestamptz not null,
    told        timestamptz,
    told_by     text,
    remark      text
);

create index phone_call_open on phone_call (office, written) where told is null;
create index phone_call_told on phone_call (office, told) where told is not null;
create index phone_call_case on phone_call (case_number, written);
