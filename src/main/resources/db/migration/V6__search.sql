-- Search in Chinese without an extension: every character and every pair of neighbouring characters of a case, in one
-- indexed column. Pairs of a longer word are candidates; the ledger then looks for the word itself.
create function search_text(said text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(said, nfkc));

create function search_words(said text) returns text[]
    language sql immutable strict parallel safe
    begin atomic
        select coalesce(array_agg(word), '{}')
        from (
            select distinct word collate "C" as word
            from (
                select letter, lead(letter) over (order by place) as next
                from string_to_table(search_text(said), null) with ordinality as letters(letter, place)
            ) as pairs,
            lateral (values (letter), (letter || next)) as words(word)
        ) as once
        where word !~ '\s';
    end;

-- A name is found by its beginning. Its words are longer than a pair, so no text can be taken for a name: who may not
-- know a confidential author does not find him either.
create function search_names(name text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg('@@' || left(search_text(name), length)), '{}')
            from generate_series(1, least(length(name), 20)) as length);

create table suggestion_words (
    number text primary key references suggestion on update cascade on delete cascade,
    words  text[] not null
);
create index suggestion_words_found on suggestion_words using gin (words) with (fastupdate = off);

create function suggestion_keep_words() returns trigger
    language plpgsql as $$
begin
    insert into suggestion_words (number, words)
    values (new.number,
            search_words(concat_ws(E'\n', new.title, new.situation, new.proposal, new.number, '第' || new.public_number || '号'))
                || search_names(new.deputy_name))
    on conflict (number) do update set words = excluded.words;
    return null;
end $$;

create trigger suggestion_words_kept
    after insert or update of number, title, situation, proposal, public_number, deputy_name on suggestion
    for each row execute function suggestion_keep_words();

-- Cases that were there before.
insert into suggestion_words (number, words)
select number,
       search_words(concat_ws(E'\n', title, situation, proposal, number, '第' || public_number || '号')) || search_names(deputy_name)
from suggestion;

-- The ledger's three orders, and the finding of 第N号.
create index suggestion_newest on suggestion (submitted_at desc, number desc);
create index suggestion_due on suggestion ((closed_on is not null), reply_due, number);
create index suggestion_public_number on suggestion (public_number) where public_number is not null;
