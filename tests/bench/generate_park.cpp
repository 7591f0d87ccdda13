#include "support/synthetic_folder.hpp"

#include <charconv>
#include <cstring>
#include <exception>
#include <iostream>

/// parkcarbon_generate_park DIRECTORY ROWS: writes a park folder with that many activities, for trying the program by
/// hand on a large park.
int main(int argc, char* argv[]) {
    parkcarbon::bench::SyntheticFolder size;
    const char* const rows = argc == 3 ? argv[2] : "";
    const char* const rows_end = rows + std::strlen(rows);
    const auto parsed = std::from_chars(rows, rows_end, size.activities);
    if (argc != 3 || parsed.ec != std::errc{} || parsed.ptr != rows_end || size.activities < 0) {
        std::cerr << "usage: parkcarbon_generate_park DIRECTORY ROWS\n";
        return 2;
    }
    try {
        parkcarbon::bench::writeSyntheticFolder(argv[1], size);
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
    return 0;
}
