<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>ImportWords</name>
        <message numerus="yes">
            <source>⚠ %n row(s) refused</source>
            <translation>
                <numerusform>⚠ %n row refused</numerusform>
                <numerusform>⚠ %n rows refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorDecisionsTab</name>
        <message numerus="yes">
            <source>%n factor(s) stand in for years that are not published, and nobody has decided.</source>
            <translation>
                <numerusform>%n factor stands in for a year that is not published, and nobody has decided.</numerusform>
                <numerusform>%n factors stand in for years that are not published, and nobody has decided.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorSearchTab</name>
        <message numerus="yes">
            <source>%n factor(s)</source>
            <translation>
                <numerusform>%n factor</numerusform>
                <numerusform>%n factors</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorUpdateTab</name>
        <message numerus="yes">
            <source>%n line(s) would change. Nothing is changed before you take the sets.</source>
            <translation>
                <numerusform>%n line would change. Nothing is changed before you take the sets.</numerusform>
                <numerusform>%n lines would change. Nothing is changed before you take the sets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FindingsDock</name>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set aside</source>
            <translation>
                <numerusform>%n set aside</numerusform>
                <numerusform>%n set aside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n findings are set aside for the same reason.</source>
            <translation>
                <numerusform>%n finding is set aside for the same reason.</numerusform>
                <numerusform>%n findings are set aside for the same reason.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowSuspectPanel</name>
        <message numerus="yes">
            <source>Suspects (%n), the most likely first</source>
            <translation>
                <numerusform>Suspect (%n)</numerusform>
                <numerusform>Suspects (%n), the most likely first</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowsPage</name>
        <message numerus="yes">
            <source>What if: %n uncertainty(ies) changed by hand. All numbers here follow; nothing is stored.</source>
            <translation>
                <numerusform>What if: %n uncertainty changed by hand. All numbers here follow; nothing is stored.</numerusform>
                <numerusform>What if: %n uncertainties changed by hand. All numbers here follow; nothing is stored.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ImportDialog</name>
        <message numerus="yes">
            <source>Import &amp;without the %n refused row(s)</source>
            <translation>
                <numerusform>Import &amp;without the %n refused row</numerusform>
                <numerusform>Import &amp;without the %n refused rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryTreeTab</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::JobStrip</name>
        <message numerus="yes">
            <source> (and %n more)</source>
            <translation>
                <numerusform> (and %n more)</numerusform>
                <numerusform> (and %n more)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::LineTreeModel</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::LiveResult</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n file(s) written to %1.</source>
            <translation>
                <numerusform>%n file written to %1.</numerusform>
                <numerusform>%n files written to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PacksPage</name>
        <message numerus="yes">
            <source>of %n enterprise(s)</source>
            <translation>
                <numerusform>of %n enterprise</numerusform>
                <numerusform>of %n enterprises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enterprise(s)</source>
            <translation>
                <numerusform>%n enterprise</numerusform>
                <numerusform>%n enterprises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workbook(s) written to %1.</source>
            <translation>
                <numerusform>%n workbook written to %1.</numerusform>
                <numerusform>%n workbooks written to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) written to %1.</source>
            <translation>
                <numerusform>%n template written to %1.</numerusform>
                <numerusform>%n templates written to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) written to %1.</source>
            <translation>
                <numerusform>%n letter written to %1.</numerusform>
                <numerusform>%n letters written to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ProjectLifecycle</name>
        <message numerus="yes">
            <source>%n row(s) typed in are not part of the project: something that they need is missing, or they were not added. Closing drops them.</source>
            <translation>
                <numerusform>%n row typed in is not part of the project: something that it needs is missing, or it was not added. Closing drops it.</numerusform>
                <numerusform>%n rows typed in are not part of the project: something that they need is missing, or they were not added. Closing drops them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::RecordGridView</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more cell(s).</source>
            <translation>
                <numerusform>and %n more cell.</numerusform>
                <numerusform>and %n more cells.</numerusform>
            </translation>
        </message>
    </context>
</TS>
