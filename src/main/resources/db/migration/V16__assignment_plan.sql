-- Assignments made together: ticked on the page, or brought back in a 分办方案. Kept in the database so that the browser, or the
-- node that carries them out, may go away in the middle: what is still READY goes on, what is done is never done twice.
create table assignment_plan (
    id      bigint generated always as identity primary key,
    body    text not null references office,
    -- The uploaded file's name; null when ticked on the page.
    file    text,
    made_by text not null,
    made_at timestamptz not null,
    -- In whose name the tasks are completed; null while it is only a preview.
    run_by  text,
    run_at  timestamptz,
    check ((run_by is null) = (run_at is null))
);
create index assignment_plan_body on assignment_plan (body, made_at);

create table assignment_line (
    plan    bigint not null references assignment_plan on delete cascade,
    -- The row's number in the file, as Excel shows it.
    place   int not null,
    -- Null when the row names no case of the body. A transferred case changes its number.
    number  text references suggestion on update cascade,
    -- The row as it came, to be given back; JSON by column.
    cells   text not null,
    -- What the form of the task user_assign is filled in with; JSON, null when there is nothing to do.
    fields  text,
    stage   text not null check (stage in ('READY', 'FAULTY', 'IDLE', 'DONE', 'REFUSED')),
    -- What will happen, what happened, or why not: one sentence for people.
    said    text not null,
    settled_at timestamptz,
    primary key (plan, place)
);
create index assignment_line_ready on assignment_line (plan, place) where stage = 'READY';
create index assignment_line_number on assignment_line (number);
