"""A mail server for tests: it writes each message to a file and hears nobody but this machine.

usage: mail_server.py FOLDER PORT MODE
MODE: accept | hold (keeps a message and never answers) | refuse (knows no recipient)
"""
import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP

folder, port, mode = sys.argv[1], int(sys.argv[2]), sys.argv[3]


class Folder:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == "refuse":
            return f"550 5.1.1 <{address}> is unknown here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Folder.count += 1
        path = os.path.join(folder, f"{Folder.count:04}.eml")
        with open(path + ".tmp", "wb") as file:
            file.write(b"X-Envelope: %s > %s\r\n" % (envelope.mail_from.encode(), ",".join(envelope.rcpt_tos).encode()))
            file.write(envelope.original_content)
        os.rename(path + ".tmp", path)
        if mode == "hold":
            await asyncio.sleep(3600)
        return "250 OK"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Folder(), enable_SMTPUTF8=True, loop=loop), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
