alter type address drop attribute floor;
