alter type pair drop attribute c, alter attribute a type integer, add attribute b varchar(9);
