// SPDX-License-Identifier: EUPL-1.2
#include "store/tables.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

TableDef define(Table table, const char* name, Owner owner, std::vector<const char*> columns) {
  TableDef made{table, name, owner, std::move(columns), {}, {}, {}, {}, {}};
  std::string names;
  std::string marks;
  for (const char* column : made.columns) {
    names += std::string(", ") + column;
    marks += ", ?";
  }
  const std::string from = " FROM " + std::string(name);
  made.insertSql = "INSERT INTO " + std::string(name) + "(id, hlc, node" + names + ") VALUES(?1, ?, ?" + marks + ")";
  made.scanSql = "SELECT id" + names + from;
  made.selectSql = made.scanSql + " WHERE id = ?1";
  if (owner == Owner::firstColumn) made.ofUngdomSql = made.scanSql + " WHERE ungdom = ?1";
  made.eraseSql = "DELETE" + from + " WHERE id = ?1";
  return made;
}

const std::vector<TableDef>& tables() {
  using enum Owner;
  static const std::vector<TableDef> all = {
      define(Table::registret, "register", none, {"kind", "kommun", "kommunnamn", "skapad"}),
      define(Table::ungdom, "ungdom", self,
             {"nummer", "fornamn", "efternamn", "gatuadress", "postnummer", "postort", "epost", "telefon",
              "handlaggare"}),
      define(Table::tidigareNummer, "tidigare_nummer", firstColumn, {"ungdom", "nummer"}),
      define(Table::bosattning, "bosattning", firstColumn, {"ungdom", "kommun", "forsta", "sista", "kalla"}),
      define(Table::skolplacering, "skolplacering", firstColumn,
             {"ungdom", "skola", "skolenhetskod", "skolform", "program", "arskurs", "forsta", "sista",
              "avgangsorsak", "kalla", "anmald"}),
      define(Table::examen, "examen", firstColumn, {"ungdom", "typ", "dag", "kalla"}),
      define(Table::registrering, "registrering", firstColumn,
             {"ungdom", "forsta", "sista", "orsak", "avregistreringsorsak", "kalla"}),
      define(Table::kontakt, "kontakt", firstColumn,
             {"ungdom", "dag", "kanal", "riktning", "mottagare", "utfall", "personal", "minut"}),
      define(Table::sysselsattning, "sysselsattning", firstColumn, {"ungdom", "dag", "typ", "kalla"}),
      define(Table::atgard, "atgard", firstColumn,
             {"ungdom", "typ", "anordnare", "underrubrik", "forsta", "sista", "grund_atg_slut", "sys_efter", "insats", "mal"}),
      define(Table::leverans, "leverans", none,
             {"period", "gjord", "av", "filnamn", "sha256", "innehall", "rader", "periodfil", "periodfil_sha256"}),
      define(Table::importlista, "importlista", none, {"slag", "kalla", "dag", "filnamn", "rader"}),
      define(Table::importrapport, "importrapport", none, {"slag", "filnamn", "gjord", "av", "innehall"}),
      define(Table::importprofil, "importprofil", none, {"namn", "slag", "innehall"}),
      define(Table::installning, "installning", none, {"nyckel", "varde"}),
      define(Table::omfattningsbeslut, "omfattningsbeslut", firstColumn,
             {"ungdom", "dag", "forsta", "omfattas", "motivering", "av", "vilar_pa"}),
      define(Table::sammanforing, "sammanforing", firstColumn, {"ungdom", "tidigare", "dag"}),
      define(Table::gallring, "gallring", none,
             {"dag", "av", "beslutsfattare", "beslutsdag", "diarienummer", "antal", "grunder"}),
      define(Table::skolenhet, "skolenhet", none, {"kod", "namn", "forsta", "sista", "efter"}),
      define(Table::omrade, "omrade", none, {"postnummer", "namn", "forsta", "sista"}),
      define(Table::ejSamma, "ej_samma", firstColumn, {"ungdom", "andra", "dag", "av"}),
      define(Table::platshallare, "platshallare", none, {"nr", "sedan", "ursprung", "omfattas", "ansvarig", "nasta", "avslutad"}),
      define(Table::radval, "radval", firstColumn, {"ungdom", "slag", "rad", "innehall", "val", "dag", "av"}),
      define(Table::kartlaggning, "kartlaggning", firstColumn,
             {"ungdom", "dag", "personal", "onskan", "studielage", "stod", "anteckning"}),
      define(Table::plan, "plan", firstColumn,
             {"ungdom", "dag", "personal", "mal", "ungdomen", "kommunen", "andra", "forsta", "sista", "avslut", "uppfoljning", "nr"}),
      define(Table::samtycke, "samtycke", firstColumn,
             {"ungdom", "forsta", "sista", "givare", "aktor", "mottagare", "andamal", "uppgifter", "personal", "aterkallat"}),
      define(Table::overlamning, "overlamning", firstColumn,
             {"ungdom", "dag", "samtycke", "aktor", "mottagare", "uppgifter", "personal"}),
      define(Table::brevmall, "brevmall", none, {"slag", "sprak", "innehall"}),
      define(Table::utskick, "utskick", none, {"dag", "slag", "sprak", "av", "antal"}),
      define(Table::brev, "brev", firstColumn, {"ungdom", "utskick", "kontakt", "mottagare"}),
      define(Table::hembesoksrunda, "hembesoksrunda", none,
             {"dag", "tid", "omrade", "personal", "avslutad", "aviserad"}),
      define(Table::hembesok, "hembesok", firstColumn, {"ungdom", "runda", "utfall"}),
      define(Table::bevakning, "bevakning", firstColumn, {"ungdom", "dag", "slag", "steg", "till", "skal", "av"}),
      define(Table::uppfoljning, "uppfoljning", firstColumn, {"ungdom", "atgard", "dag", "gjord", "minut"}),
      define(Table::insats, "insats", none, {"namn", "typ", "anordnare", "platser", "forsta", "sista"}),
      define(Table::erbjudande, "erbjudande", firstColumn, {"ungdom", "insats", "typ", "dag", "svar"}),
      define(Table::tystning, "tystning", firstColumn, {"ungdom", "regel", "spar", "dag", "skal", "av"}),
      define(Table::kontaktvag, "kontaktvag", firstColumn,
             {"ungdom", "slag", "varde", "vems", "namn", "kalla", "uppgett_av", "dag", "fungerar_ej", "fungerade"}),
      define(Table::tidspost, "tidspost", none, {"dag", "aktivitet", "minuter", "kon", "alder"}),
  };
  return all;
}

// The definition by the table's number; numbers have gaps. Null: there is none.
const TableDef* byNumber(std::size_t number) {
  static const std::array<const TableDef*, 256> found = [] {
    std::array<const TableDef*, 256> places{};
    for (const TableDef& table : tables()) places[static_cast<std::size_t>(table.table)] = &table;
    return places;
  }();
  return number < found.size() ? found[number] : nullptr;
}

enum class Packed : std::uint8_t { integer = 1, text = 2, blob = 3 };  // stored; never renumber

void packNumber(Bytes& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void packBytes(Bytes& out, Packed kind, BytesView bytes) {
  out.push_back(static_cast<std::uint8_t>(kind));
  packNumber(out, bytes.size(), 4);
  out.insert(out.end(), bytes.begin(), bytes.end());
}

class Unpacker {
 public:
  explicit Unpacker(BytesView bytes) : left_(bytes) {}
  bool atEnd() const { return left_.empty(); }
  std::uint64_t number(int bytes) {
    std::uint64_t value = 0;
    const BytesView part = take(static_cast<std::size_t>(bytes));
    for (std::size_t i = part.size(); i-- > 0;) value = value << 8 | part[i];
    return value;
  }
  Cell cell() {
    switch (static_cast<Packed>(number(1))) {
      case Packed::integer:
        return static_cast<std::int64_t>(number(8));
      case Packed::text:
        return std::string(asText(take(static_cast<std::size_t>(number(4)))));
      case Packed::blob: {
        const BytesView part = take(static_cast<std::size_t>(number(4)));
        return Bytes(part.begin(), part.end());
      }
    }
    throw StoreFault(StoreError::damaged, "a packed value of no known kind");
  }

 private:
  BytesView take(std::size_t count) {
    if (count > left_.size()) throw StoreFault(StoreError::damaged, "a packed row ends too early");
    const BytesView part = left_.first(count);
    left_ = left_.subspan(count);
    return part;
  }
  BytesView left_;
};

}  // namespace

std::span<const TableDef> allTables() { return tables(); }

const TableDef& def(Table table) {
  const TableDef* found = byNumber(static_cast<std::size_t>(table));
  assert(found != nullptr && "every table has its definition");
  return *found;
}

const TableDef& defOfNumber(std::int64_t number) {
  const TableDef* found = number < 1 || number > 255 ? nullptr : byNumber(static_cast<std::size_t>(number));
  if (found == nullptr) throw StoreFault(StoreError::damaged, "the history names a table that does not exist");
  return *found;
}

std::optional<UngdomId> ownerOf(const TableDef& table, const AnyRowId& id, const Row& row) {
  if (table.owner == Owner::none) return std::nullopt;
  if (table.owner == Owner::self) return UngdomId{id.bytes};
  const Bytes* bytes = std::get_if<Bytes>(&row.front());
  if (!bytes || bytes->size() != id.bytes.size()) return std::nullopt;
  UngdomId owner;
  std::copy(bytes->begin(), bytes->end(), owner.bytes.begin());
  return owner;
}

Bytes packRow(const Row& row) {
  Bytes out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (std::holds_alternative<std::monostate>(row[i])) continue;
    out.push_back(static_cast<std::uint8_t>(i));
    if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
      out.push_back(static_cast<std::uint8_t>(Packed::integer));
      packNumber(out, static_cast<std::uint64_t>(*number), 8);
    } else if (const auto* text = std::get_if<std::string>(&row[i])) {
      packBytes(out, Packed::text, asBytes(*text));
    } else {
      packBytes(out, Packed::blob, std::get<Bytes>(row[i]));
    }
  }
  return out;
}

Row unpackRow(BytesView packed, std::size_t columnCount) {
  Row row(columnCount);
  for (Unpacker in(packed); !in.atEnd();) {
    const auto column = static_cast<std::size_t>(in.number(1));
    if (column >= columnCount) throw StoreFault(StoreError::damaged, "a packed row has too many columns");
    row[column] = in.cell();
  }
  return row;
}

}  // namespace fyren::store
