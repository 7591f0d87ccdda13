#pragma once

namespace parkcarbon::ui {

class Settings;
class Theme;
class LanguageSwitch;
class JobRunner;
class ProjectDocument;
class ProjectDirectory;
class ResultsKeeper;
class FindingsKeeper;
class WorkbenchKeeper;
class Navigator;

/// What every part of the window may use; made once by the window, which outlives all parts.
struct Context {
    Settings& settings;
    Theme& theme;
    LanguageSwitch& language;
    JobRunner& jobs;
    ProjectDocument& document;
    ProjectDirectory& directory;
    ResultsKeeper& results;
    FindingsKeeper& findings;
    WorkbenchKeeper& workbench;
    Navigator& navigator;
};

} // namespace parkcarbon::ui
