// Results to standard output, messages to standard error, tables in the format that was asked for.
#pragma once

#include "app/commands/commands.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>

#include <cstdint>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own
class App;
class Option;
} // namespace CLI

namespace wardwise::app {

enum class Format
{
    Table,
    Csv,
    Json
};

/// Adds --format table|csv|json.
void addFormat(CLI::App& command, Format& format);

/// One cell: how people read it, how a file has it, and whether it's a number (right-aligned, unquoted in
/// JSON).
struct Cell
{
    std::string shown;
    std::string plain;
    bool isNumber = false;
};

Cell textCell(const std::string& text);
Cell numberCell(const std::string& shown, const std::string& plain);
/// "2,935" as people read it, "2935" in a file.
Cell countCell(std::int64_t count);

struct Column
{
    std::string key;   ///< in CSV and JSON
    std::string title; ///< in the table
};

struct Table
{
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

void print(const Table& table, Format format);
/// An object for each row.
QJsonArray jsonOf(const Table& table);
void printBytes(const QByteArray& bytes);
void printLine(const std::string& line);

/// The status to leave with: that it could not run, where standard output didn't take everything.
ExitStatus checkOutput(ExitStatus status);

/// A message for the person at the keyboard: one line on standard error. Control characters are shown, not
/// obeyed.
void say(const std::string& message);

/// Says what went wrong, and what the shell is told.
ExitStatus fail(const Error& error);

} // namespace wardwise::app
