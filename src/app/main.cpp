#include <parkcarbon/ui/application.hpp>

int main(int argc, char* argv[]) {
    return parkcarbon::ui::runApplication(argc, argv);
}
