#include <parkcarbon/services/project_creation.hpp>

#include <parkcarbon/store/records.hpp>

namespace parkcarbon::services {
namespace {

constexpr const char* kFirstFuelSet = "NDRC_CHEM_OTHER";

class NewProject final : public Operation {
public:
    explicit NewProject(domain::Park park) : park_(std::move(park)) {}
    base::Code code() const override { return kNewProject; }
    base::Arguments arguments() const override { return {{"name", park_.name_zh}}; }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        return writer.insert(park_).map([](std::int64_t) {});
    }

private:
    domain::Park park_;
};

} // namespace

domain::Park newPark(const std::string& name) {
    domain::Park park;
    park.name_zh = name;
    park.fuel_set = kFirstFuelSet;
    return park;
}

base::Result<std::unique_ptr<ProjectSession>> createProject(const std::filesystem::path& file, const std::string& name,
                                                            const SessionOptions& options) {
    auto session = ProjectSession::create(file, options);
    if (!session) {
        return session;
    }
    if (auto named = (*session)->execute(NewProject(newPark(name))); !named) {
        return base::failure(std::move(named.error()));
    }
    if (auto saved = (*session)->save(); !saved) {
        return base::failure(std::move(saved.error()));
    }
    return session;
}

} // namespace parkcarbon::services
