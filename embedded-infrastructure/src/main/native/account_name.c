/*
 * Gives the account that a program runs as a name, where the system knows none (containers run with any uid): PostgreSQL's
 * initdb refuses to work without one. Preloaded into initdb alone. Built on x86_64 with
 *   cc -shared -fPIC -Os -nostdlib -s -Wl,--build-id=none -Wl,-z,noseparate-code -o account-name-linux-x86_64.so account_name.c
 */
struct passwd {
    char *name, *password;
    unsigned int user, group;
    char *comment, *home, *shell;
};

struct passwd *getpwuid(unsigned int user) {
    static struct passwd account = {"sagashop", "x", 0, 0, "", "/", "/bin/sh"};
    account.user = user;
    return &account;
}
