alter sequence "T_Id_seq" cache 1;
