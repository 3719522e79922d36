comment on constraint u on t is null;
