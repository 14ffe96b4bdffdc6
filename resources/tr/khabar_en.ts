<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n reports, 5 minutes</source>
        <translation>
            <numerusform>%n report, 5 minutes</numerusform>
            <numerusform>%n reports, 5 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>%n decisions were not kept: their claims stand as before.</source>
        <translation>
            <numerusform>%n decision was not kept: its claim stands as before.</numerusform>
            <numerusform>%n decisions were not kept: their claims stand as before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n claims to decide</source>
        <translation>
            <numerusform>%n claim to decide</numerusform>
            <numerusform>%n claims to decide</numerusform>
        </translation>
    </message>
</context>
</TS>
