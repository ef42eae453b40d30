// SPDX-License-Identifier: EUPL-1.2
// The test vectors of the age format, made by its author: https://c2sp.org/CCTV/age
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "seal/sealing.h"

namespace fyren::seal {
namespace {

using Description = std::multimap<std::string, std::string>;

std::string readFile(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  EXPECT_TRUE(stream.good()) << path << " is missing";
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = text.find('\n', start);
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

Description describe(const std::string& text) {
  Description description;
  for (const std::string& line : linesOf(text)) {
    const std::size_t colon = line.find(": ");
    description.emplace(line.substr(0, colon), line.substr(colon + 2));
  }
  return description;
}

std::string hex(BytesView bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::string digestOf(BytesView bytes) {
  Sha256 digest;
  digest.add(bytes);
  return hex(digest.finish());
}

std::string classOf(const SealFailure& failure, bool reading) {
  switch (failure.code) {
    case SealError::wrongKey:
    case SealError::wrongPassphrase:
    case SealError::noPassphrase: return "no match";
    case SealError::headerChanged: return "HMAC failure";
    case SealError::damaged:
    case SealError::damagedAtEnd:
    case SealError::truncated: return reading ? "payload failure" : "header failure";
    default: return "header failure";
  }
}

// Tries every key of the vector, as a program with several keys would.
SealResult<void> unlock(AgeReader& reader, const Description& description) {
  SealResult<void> outcome = sealFailure(SealError::wrongKey);
  const auto identities = description.equal_range("identity");
  for (auto it = identities.first; it != identities.second; ++it) {
    const auto identity = Identity::parse(SecretString(it->second));
    EXPECT_TRUE(identity.ok());
    outcome = reader.unlock(*identity);
    if (outcome || outcome.error().code != SealError::wrongKey) return outcome;
  }
  const auto passphrases = description.equal_range("passphrase");
  for (auto it = passphrases.first; it != passphrases.second; ++it) {
    const auto requests = reader.passphraseRequests();
    if (!requests) return requests.error();
    for (const KdfRequest& request : *requests) {
      outcome = reader.unlock(request, derived(request, it->second));
      if (outcome || outcome.error().code != SealError::wrongPassphrase) return outcome;
    }
  }
  return outcome;
}

std::string outcomeOf(const std::string& file, const Description& description) {
  auto reader = AgeReader::read(asBytes(file));
  if (!reader) return classOf(reader.error(), false);
  const auto unlocked = unlock(*reader, description);
  if (!unlocked) return classOf(unlocked.error(), false);
  const auto plain = readAll(*reader);
  if (!plain) return classOf(plain.error(), true);
  EXPECT_EQ(digestOf(plain->view()), description.find("payload")->second);
  return "success";
}

TEST(AgeVectors, EveryApplicableOneEndsAsItsAuthorSays) {
  const std::string folder = FYREN_AGE_VECTORS "/";
  int checked = 0;
  int armoured = 0;
  int postQuantum = 0;
  for (const std::string& name : linesOf(readFile(folder + "names.list"))) {
    const Description description = describe(readFile(folder + name + ".txt"));
    const auto identity = description.find("identity");
    if (description.count("armored") > 0) {
      ++armoured;  // the text form, which Fyren does not read
    } else if (identity != description.end() && identity->second.starts_with("AGE-SECRET-KEY-PQ-")) {
      ++postQuantum;  // hybrid recipients, which Fyren does not have
    } else {
      ++checked;
      EXPECT_EQ(outcomeOf(readFile(folder + name + ".age"), description), description.find("expect")->second)
          << name;
    }
  }
  EXPECT_EQ(checked, 93);
  EXPECT_EQ(armoured, 33);
  EXPECT_EQ(postQuantum, 17);
}

TEST(AgeVectors, TheArmouredOnesAreToldApartFromOtherFiles) {
  const std::string file = readFile(FYREN_AGE_VECTORS "/armor_crlf.age");
  EXPECT_EQ(errorOf(AgeReader::read(asBytes(file))), SealError::armoured);
}

}  // namespace
}  // namespace fyren::seal
