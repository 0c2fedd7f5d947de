-- Papers for a meeting are files of a case like all others. What was there before keeps its content as it came.
alter table case_file drop constraint case_file_kind_check,
    add constraint case_file_kind_check check (kind in ('ATTACHMENT', 'SIGNED', 'CONTACT', 'REPLY', 'PAPER'));
alter table paper_reading drop constraint paper_reading_paper_fkey;

do $$
declare
    one record;
    made bigint;
    piece constant int := 262144;
begin
    for one in
        select p.*, m.state, coalesce((select e.name from entry e where e.person = p.added_by
            order by e.number = p.number desc, e.id desc limit 1), p.added_by) as added_name
        from meeting_paper p join meeting m on m.number = p.number order by p.id
    loop
        insert into case_file (number, kind, name, type, size, sha256, step, uploaded_by, uploaded_name, uploaded_at)
        values (one.number, 'PAPER', one.name, one.type, length(one.content), encode(sha256(one.content), 'hex'),
            one.state, one.added_by, one.added_name, one.added_at)
        returning id into made;
        insert into case_file_piece (file, place, bytes)
        select made, place, substring(one.content from place * piece + 1 for piece)
        from generate_series(0, (length(one.content) - 1) / piece) place
        where length(one.content) > 0;
        -- Negative until all are moved: the ids of both tables overlap.
        update paper_reading set paper = -made where paper_reading.paper = one.id;
    end loop;
end $$;

update paper_reading set paper = -paper;
alter table paper_reading
    add constraint paper_reading_file foreign key (paper) references case_file on delete cascade;
drop table meeting_paper;
