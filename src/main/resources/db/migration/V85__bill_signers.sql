-- Whoever signs a bill along says so himself, or a clerk on his word; who leads signs by handing it in. Bills of before were signed on paper.
create table bill_signer (
    bill         bigint not null references bill,
    person       text not null,
    signed       boolean,
    answered_at  timestamptz,
    entered_by   text,
    entered_from text check (entered_from in ('paper', 'phone')),
    primary key (bill, person)
);
insert into bill_signer (bill, person, signed, answered_at) select id, unnest(signers), true, handed_at from bill;
