alter type pair drop attribute b, alter attribute a type bigint, add attribute c text;
