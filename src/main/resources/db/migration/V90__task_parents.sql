-- With every task that ends the engine looks for tasks below it, by a column it has no index for.
create index act_idx_jianyi_task_parent on public.act_ru_task (parent_task_id_) where parent_task_id_ is not null;
