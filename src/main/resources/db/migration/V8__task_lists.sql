-- The engine joins every task list with its authorizations and sorts it by due date; nothing of its own schema serves either. Without
-- the statistics PostgreSQL expects a hundred rows where there are twenty thousand and picks a nested loop that never ends.
create index act_idx_jianyi_auth on public.act_ru_authorization (resource_id_) where type_ < 2 and resource_type_ in (6, 7);
create index act_idx_jianyi_task_due on public.act_ru_task (due_date_, id_);
create statistics public.act_stx_jianyi_perms on (perms_ & 2), (perms_ & 64) from public.act_ru_authorization;
analyze public.act_ru_authorization;
