-- A list of tasks begins with the reader's rights: his own and his groups'. The engine's schema has an index for the groups only.
create index act_idx_jianyi_auth_user on public.act_ru_authorization (user_id_) where user_id_ is not null;
