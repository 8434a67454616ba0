/// What a sandbox says in its first line.
struct Announcement {
  let baseURL: String
  let apiKey: String
  let clientID: String
  let password: String

  init?(_ line: String) {
    // Names and values take turns between the quotes.
    let words = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    let value = { (name: String) -> String? in
      words.firstIndex(of: name).flatMap { $0 + 2 < words.count ? words[$0 + 2] : nil }
    }
    guard let baseURL = value("base_url"), let apiKey = value("api_key"),
      let clientID = value("client_id"), let password = value("password")
    else { return nil }
    (self.baseURL, self.apiKey) = (baseURL, apiKey)
    (self.clientID, self.password) = (clientID, password)
  }
}
