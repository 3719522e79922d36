comment on sequence s is null;
