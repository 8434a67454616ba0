import Sandbox
import Testing

struct AnnouncementTests {
  @Test func `the announcement is one line of JSON`() {
    let credentials = SandboxCredentials(
      apiKey: "k",
      clientID: "c",
      password: "p\"",
      webhookSecret: "s"
    )

    #expect(
      credentials.announcement(baseURL: "http://127.0.0.1:1/sandbox") == """
        {"base_url":"http://127.0.0.1:1/sandbox","api_key":"k","client_id":"c",\
        "password":"p\\"","webhook_secret":"s"}
        """
    )
  }
}
