#include <parkcarbon/exchange/arguments_text.hpp>

#include <nlohmann/json.hpp>

namespace parkcarbon::exchange {

std::string argumentsText(const base::Arguments& arguments) {
    if (arguments.empty()) {
        return {};
    }
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const base::Argument& argument : arguments) {
        object[argument.name] = argument.value;
    }
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

base::Arguments argumentsFrom(std::string_view text) {
    const auto object = nlohmann::ordered_json::parse(text, nullptr, false);
    base::Arguments arguments;
    if (object.is_object()) {
        for (const auto& [name, value] : object.items()) {
            if (value.is_string()) {
                arguments.push_back({name, value.get<std::string>()});
            }
        }
    }
    return arguments;
}

} // namespace parkcarbon::exchange
