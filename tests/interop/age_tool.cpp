// SPDX-License-Identifier: EUPL-1.2
// The seal on the command line, for age_program.py: it opens what the age program sealed and the other way round.
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "seal/fyren_file.h"

namespace fyren::seal {
namespace {

using Arguments = std::vector<std::string>;

Bytes readFile(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

int writeFile(const std::string& path, BytesView bytes) {
  std::ofstream stream(path, std::ios::binary);
  const std::string_view text = asText(bytes);
  stream.write(text.data(), static_cast<std::streamsize>(text.size()));
  return stream.good() ? 0 : 1;
}

int failed(const SealFailure& failure) {
  std::cerr << failure.message.key << ": " << failure.detail << '\n';
  return 3;
}

SecretBytes keyFor(const KdfRequest& request, const std::string& passphrase) {
  auto key = deriveKey(request, SecretString(passphrase));
  return std::move(*key);
}

int newKey(const Arguments&) {
  const Identity identity = Identity::generate();
  std::cout << identity.text().text() << '\n' << identity.recipient().text() << '\n';
  return 0;
}

int sealToKey(const Arguments& a) {  // RECIPIENT IN OUT
  return writeFile(a[2], sealAge(readFile(a[1]), Locks{{*Recipient::parse(a[0])}, {}}));
}

int sealCopy(const Arguments& a) {  // PASSPHRASE IN OUT
  const KdfRequest request = newCopyRequest(12);
  return writeFile(a[2], sealAge(readFile(a[1]), CopyLock{request, keyFor(request, a[0])}));
}

int sealRegister(const Arguments& a) {  // RECIPIENT PASSPHRASE IN OUT
  const KdfRequest request = newSlotRequest(1, 1);
  const Recipient recovery = *Recipient::parse(a[0]);
  PayloadHeader header;
  header.recovery = recovery;
  header.kommun = "Övningsköping";
  header.createdBy = "Fyren";
  const Locks locks{{recovery}, {makeSlot(request, keyFor(request, a[1]))}};
  return writeFile(a[3], sealFile(header, readFile(a[2]), AgeWriter(locks)));
}

int openUnlocked(AgeReader& reader, const SealResult<void>& unlocked, const std::string& path) {
  if (!unlocked) return failed(unlocked.error());
  const auto plain = readAll(reader);
  return plain ? writeFile(path, plain->view()) : failed(plain.error());
}

int openWithKey(const Arguments& a) {  // SECRET IN OUT
  const Bytes file = readFile(a[1]);
  auto reader = AgeReader::read(file);
  if (!reader) return failed(reader.error());
  return openUnlocked(*reader, reader->unlock(*Identity::parse(SecretString(a[0]))), a[2]);
}

int openWithPassphrase(const Arguments& a) {  // PASSPHRASE IN OUT
  const Bytes file = readFile(a[1]);
  auto reader = AgeReader::read(file);
  if (!reader) return failed(reader.error());
  const auto requests = reader->passphraseRequests();
  if (!requests) return failed(requests.error());
  const KdfRequest& request = requests->front();
  return openUnlocked(*reader, reader->unlock(request, keyFor(request, a[0])), a[2]);
}

int run(const Arguments& words) {
  const std::map<std::string, std::pair<std::size_t, std::function<int(const Arguments&)>>> commands = {
      {"new-key", {0, newKey}},
      {"seal-to-key", {3, sealToKey}},
      {"seal-copy", {3, sealCopy}},
      {"seal-register", {4, sealRegister}},
      {"open-with-key", {3, openWithKey}},
      {"open-with-passphrase", {3, openWithPassphrase}},
  };
  const auto command = words.empty() ? commands.end() : commands.find(words.front());
  if (command == commands.end() || words.size() != command->second.first + 1) return 2;
  return command->second.second(Arguments(words.begin() + 1, words.end()));
}

}  // namespace
}  // namespace fyren::seal

int main(int count, char** words) {
  return fyren::seal::run({words + 1, words + count});
}
