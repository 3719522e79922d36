alter table t alter column a type boolean using a::boolean;
