#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace parkcarbon::report {

/// A folder that is gone after the test.
class TemporaryFolder {
public:
    std::filesystem::path path() const { return folder_.path().toStdString(); }
    std::filesystem::path file(const std::string& name) const { return path() / name; }
    static std::string read(const std::filesystem::path& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    QTemporaryDir folder_;
};

} // namespace parkcarbon::report
