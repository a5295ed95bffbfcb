"""The file of a matter: what comes in, sheets and index, its copy as one PDF and as a folder, its
keeping and its disposal. One room for each.

Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39, 55; Nghị định 30/2020/NĐ-CP Điều 20-31, Phụ lục V, VI.
"""
