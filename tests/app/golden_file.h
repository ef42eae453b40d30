// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "seal/encoding.h"
#include "seal/fyren_file.h"

// The whole files of every schema in tests/golden/file.
namespace fyren::app {

struct Golden {
  std::string recovery, passphrase;
  int schema = 0;
  std::size_t persons = 0;
  Bytes file;
};

inline Golden readGolden(int schema) {
  const std::string name = FYREN_TEST_DIR "/golden/file/schema-" + std::to_string(schema) + ".txt";
  std::ifstream stream(name);
  EXPECT_TRUE(stream.good()) << name << " is missing: save a register with the build before the new migration";
  Golden golden;
  std::string encoded;
  bool inFile = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("recovery: ")) golden.recovery = line.substr(10);
    if (line.starts_with("passphrase: ")) golden.passphrase = line.substr(12);
    if (line.starts_with("schema: ")) golden.schema = std::stoi(line.substr(8));
    if (line.starts_with("persons: ")) golden.persons = std::stoul(line.substr(9));
    if (inFile) encoded += line;
    inFile = inFile || line.empty();
  }
  encoded.erase(encoded.find_last_not_of('=') + 1);
  golden.file = seal::fromBase64(encoded).value_or(Bytes{});
  return golden;
}

inline Bytes imageOf(const Golden& golden) {
  const auto identity = seal::Identity::parse(seal::SecretString(golden.recovery));
  auto opened = seal::openFile(golden.file, *identity);
  EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : opened.error().message.key);
  return opened.ok() ? std::move(opened->image) : Bytes{};
}

}  // namespace fyren::app
