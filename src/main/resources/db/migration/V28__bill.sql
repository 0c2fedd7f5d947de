-- What a bill needs to become an item of the agenda or a suggestion: its subject and what its first signer agrees to have published.
alter table bill
    add column category   text not null default '其他',
    add column disclosure text not null default 'full' check (disclosure in ('full', 'title', 'none')),
    add column item       bigint references agenda_item;
