alter sequence t_id_seq increment by 1;
