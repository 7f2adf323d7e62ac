#include "df/program.h"

int main(int argc, char** argv) { return zubda::df::run(argc, argv, {.in = 0, .out = 1, .error = 2}); }
